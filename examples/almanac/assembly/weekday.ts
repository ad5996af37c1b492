/** The day of the week of a date, Monday being 0 (Sakamoto's method). */
export function weekday(year: i32, month: i32, day: i32): i32 {
  const shifts: StaticArray<i32> = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  return (y + y / 4 - y / 100 + y / 400 + shifts[month - 1] + day + 6) % 7;
}
