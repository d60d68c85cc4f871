/* oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-call -- a module of JavaScript for a module of JavaScript */
// Stands in our bundles for `xml-js`, of which the writer of feeds only writes: its reader brings a parser along (10 kB).
exports.js2xml = require('../../node_modules/xml-js/lib/js2xml');
