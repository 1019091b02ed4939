export interface OpeningDay {
  readonly day: string;
  /** Spans as they are read, e.g. "10:00 to 18:00"; none when closed. */
  readonly hours: readonly string[];
  readonly today?: boolean;
}

export interface OpeningHoursProps {
  readonly days: readonly OpeningDay[];
  /** Days that differ: holidays and closures ahead. */
  readonly exceptions?: readonly { readonly date: string; readonly text: string }[];
  readonly words: {
    readonly caption: string;
    readonly day: string;
    readonly hours: string;
    readonly closed: string;
    readonly today: string;
    readonly exceptions: string;
  };
}

/** The week of a branch, today marked, then the days that differ. */
export function OpeningHours({ days, exceptions = [], words }: OpeningHoursProps) {
  return (
    <div className="hours">
      <table className="table table-narrow">
        <caption>{words.caption}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.hours}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, hours, today }) => (
            <tr key={day} className={today ? "hours-today" : undefined}>
              <th scope="row">
                {day}
                {today && <span className="badge">{words.today}</span>}
              </th>
              <td>
                {hours.length === 0
                  ? words.closed
                  : hours.map((span) => <span key={span}>{span}</span>)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {exceptions.length > 0 && (
        <div>
          <p className="hours-heading">{words.exceptions}</p>
          <ul className="hours-exceptions">
            {exceptions.map(({ date, text }) => (
              <li key={date}>
                <strong>{date}</strong> {text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
