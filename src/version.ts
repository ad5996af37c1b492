/** The version of the product; the same as in package.json, which a test holds. */
export const VERSION = '1.0.0';
