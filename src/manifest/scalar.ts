/** A scalar of the YAML 1.2 core schema. Numbers keep their spelling: `1.10` and `1.1` are one value but not one text. */
export type Scalar =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly source: string }
  | { readonly kind: 'float'; readonly source: string; readonly value: number }
  | { readonly kind: 'string'; readonly value: string };

const NULL: Scalar = { kind: 'null' };
const TRUE: Scalar = { kind: 'boolean', value: true };
const FALSE: Scalar = { kind: 'boolean', value: false };

/** What an unquoted scalar means in the YAML 1.2 core schema (section 10.3.2). */
export function plainScalar(source: string): Scalar {
  if (!/^[-+.~\dtTfFnN]/.test(source)) return source === '' ? NULL : { kind: 'string', value: source };
  if (/^(?:~|null|Null|NULL)$/.test(source)) return NULL;
  if (/^(?:true|True|TRUE)$/.test(source)) return TRUE;
  if (/^(?:false|False|FALSE)$/.test(source)) return FALSE;
  if (/^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/.test(source)) return { kind: 'integer', source };
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(source)) {
    return { kind: 'float', source, value: Number(source) };
  }
  const special = /^(?:([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.exec(source);
  if (special === null) return { kind: 'string', value: source };
  const value = special[1] === undefined ? NaN : special[1] === '-' ? -Infinity : Infinity;
  return { kind: 'float', source, value };
}

/** More digits than this Python does not print (its own guard), and reading them takes long. */
const MOST_DIGITS = 4300;

/** A scalar as Python's `str()` prints it, or null where Python would not (an integer of more than 4,300 digits). */
export function pythonText(scalar: Scalar): string | null {
  switch (scalar.kind) {
    case 'null':
      return 'None';
    case 'boolean':
      return scalar.value ? 'True' : 'False';
    case 'integer':
      return scalar.source.length > MOST_DIGITS ? null : String(integer(scalar.source));
    case 'float':
      return pythonFloat(scalar.value);
    case 'string':
      return scalar.value;
  }
}

/** The integer that a scalar of kind `integer` spells. */
export function integer(source: string): bigint {
  return source.startsWith('-') ? -BigInt(source.slice(1)) : BigInt(source.replace('+', ''));
}

/** Whether Python takes the value for false: the host reads such values as "not given" in many places. */
export function isFalsy(scalar: Scalar): boolean {
  switch (scalar.kind) {
    case 'null':
      return true;
    case 'boolean':
      return !scalar.value;
    case 'integer':
      return /^[-+]?0[xo]?0*$/.test(scalar.source);
    case 'float':
      return scalar.value === 0;
    case 'string':
      return scalar.value === '';
  }
}

/** A float as Python prints it: the shortest digits that read back as the same number, as in JavaScript, but laid out as Python does. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 16) {
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
