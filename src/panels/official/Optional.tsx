/** The label of a field that may be left empty. */
export function Optional({ label, optional }: { readonly label: string; readonly optional: string }) {
  return (
    <>
      {label}
      <span class="official-optional"> · {optional}</span>
    </>
  );
}
