// What makes the page work is asked for once it is painted, so that it never keeps the paint waiting.
(function () {
  // What the sheet has no class for, and no document may say by itself.
  document.querySelectorAll('[data-style]').forEach(function (element) {
    if (element instanceof HTMLElement || element instanceof SVGElement) element.style.cssText = element.dataset.style;
  });
  var said = document.currentScript.dataset;
  var begun = false;
  function begin() {
    if (begun) return;
    begun = true;
    // Each in a task of its own: asking for one takes a slow phone some milliseconds.
    said.modules
      .split(' ')
      .filter(Boolean)
      .forEach(function (href) {
        setTimeout(function () {
          var link = document.createElement('link');
          link.rel = 'modulepreload';
          link.href = href;
          document.head.append(link);
        });
      });
    // One after the other, with a pause: whoever scrolls or types meanwhile is answered in between.
    void said.parts
      .split(' ')
      .concat(said.entry)
      .reduce(function (before, href) {
        return before
          .then(function () {
            return import(href);
          })
          .then(function () {
            return new Promise(function (goOn) {
              setTimeout(goOn);
            });
          });
      }, Promise.resolve());
  }
  requestAnimationFrame(function () {
    requestAnimationFrame(begin);
  });
  // A page in the background is never painted.
  setTimeout(begin, 1000);
})();
