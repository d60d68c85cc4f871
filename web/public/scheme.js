// Before the first paint, so that a dark page never flashes white. The portal's own switch keeps the choice under this name.
(function () {
  var kept = null;
  try {
    kept = localStorage.getItem('mantine-color-scheme-value');
  } catch {
    // Storage may be closed to us; the defaults hold.
  }
  var dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  var language = new URLSearchParams(location.search).get('lang');
  try {
    // The router takes out of the address what no page knows; the choice stays.
    if (language === 'ru' || language === 'en') localStorage.setItem('language', language);
    language = language || localStorage.getItem('language');
  } catch {
    // Storage may be closed to us; the defaults hold.
  }
  if (language === 'en' || language === 'ru') document.documentElement.lang = language;
  try {
    if (localStorage.getItem('was-signed-in') === 'yes')
      document.documentElement.setAttribute('data-was-signed-in', '');
  } catch {
    // As above.
  }
})();
