/** Whether a year of the Gregorian calendar has a 29th of February. */
export function isLeap(year: i32): bool {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/** How many days a year has. */
export function days(year: i32): i32 {
  return isLeap(year) ? 366 : 365;
}
