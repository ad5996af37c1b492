#!/usr/bin/env node
// Where the bundle begins. The package.json beside it makes ncc write CommonJS, which Node starts faster than modules.
import '../main.ts';
