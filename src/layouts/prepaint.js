try {
  for (const name of ['theme', 'contrast', 'size']) {
    const value = localStorage.getItem(`mingqian.${name}`);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {}
document.documentElement.classList.add('js');
