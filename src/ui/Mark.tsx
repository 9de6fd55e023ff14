/** Our mark: a closed door with a tick, on yellow. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="9" fill="#ffc61a" />
      <path d="M12 41V8h24v33z" fill="#0f1317" />
      <path
        d="M17 25l5 5 9-11"
        fill="none"
        stroke="#ffc61a"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
