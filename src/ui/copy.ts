/** Any button with `data-copy` copies that text and says in its own words (`data-copied`) that it did. */
document.addEventListener('click', async (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[data-copy]');
  if (!button) return;
  const words = button.dataset['words'] ?? button.textContent.trim();
  button.dataset['words'] = words;
  try {
    await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
    button.textContent = button.dataset['copied'] ?? words;
  } catch {
    button.textContent = button.dataset['notCopied'] ?? words;
  }
  setTimeout(() => {
    button.textContent = words;
  }, 2000);
});

export {};
