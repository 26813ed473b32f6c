/**
 * Hands the code of the home page to the look-up behind `#`, the part of an address that a browser sends
 * to nobody: /lookup/#code=0123456789012
 */
const form = document.querySelector<HTMLFormElement>('#home-lookup');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  // As it was typed: the look-up alone reads it, or a character could become another code on the way.
  const typed = form.querySelector('input')?.value ?? '';
  location.href = `${form.action}#${new URLSearchParams({ code: typed })}`;
});

// Rendered disabled: before this script listens, pressing it would send the form and lose the code.
const look = form?.querySelector<HTMLButtonElement>('button[type="submit"]');
if (look) look.disabled = false;

export {};
