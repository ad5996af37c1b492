import { types } from 'node:util';

// Jest runs tests in a realm of its own, whose Error is not the one that Node's modules throw: `error instanceof Error`
// would be false in tests alone for every error of the file system.
const ordinary = Function.prototype[Symbol.hasInstance];
Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    return this === Error ? types.isNativeError(value) : ordinary.call(this as () => void, value);
  },
});
