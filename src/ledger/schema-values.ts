import * as v from 'valibot';
import { ID_PATTERN, VERSION_PATTERN } from '../manifest/names.ts';

// What the files of the ledger are made of. Their JSON Schemas are published, so every rule here is one that those can say.

export const text = v.string();
export const texts = v.array(v.string());
export const textMap = v.record(v.string(), v.string());
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
export const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const digest = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/));
export const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/));
export const rollout = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const id = v.pipe(v.string(), v.maxLength(100), v.regex(ID_PATTERN));
export const version = v.pipe(v.string(), v.maxLength(100), v.regex(VERSION_PATTERN));
