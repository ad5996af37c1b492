const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** A quantity as Kubernetes writes it (`250m`, `128Mi`, `0.5`), as a number; null where it is none, or not above 0. */
export function quantityOf(text: string | null | undefined): number | null {
  const [, digits, unit = ''] = /^(\d{1,15}(?:\.\d{1,9})?)([A-Za-z]{0,2})$/u.exec((text ?? '').trim()) ?? [];
  const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  if (digits === undefined || factor === undefined) return null;
  const value = Number(digits) * factor;
  return value > 0 ? value : null;
}
