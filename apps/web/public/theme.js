// Runs before the first paint, so that a stored theme never flashes and a screen reader hears the right language.
// It is a file of its own because the content security policy allows no inline scripts.
(function () {
  try {
    var root = document.documentElement;
    var theme = localStorage.getItem('tandem.theme');
    var language = localStorage.getItem('tandem.language');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (language !== 'en' && language !== 'es') language = /^es\b/i.test(navigator.language) ? 'es' : 'en';
    root.lang = language;
  } catch {
    // A browser without storage gets the theme of its system and English.
  }
})();
