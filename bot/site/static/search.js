// Finds names in the pieces of the index that lie beside the page. Without this script the list can be read as it is.
(function () {
  "use strict";
  var form = document.querySelector("form.search");
  if (!form || !window.fetch || !String.prototype.normalize) return;
  var input = form.querySelector("input");
  var status = form.querySelector(".status");
  var found = form.querySelector(".found");
  var MARKS = new RegExp("\\p{M}", "gu");
  var OTHERS = new RegExp("[^\\p{L}\\p{N}]+", "gu");
  var MOST = 50, PIECES = 4;
  var borders = null, asked = 0, timer = 0;

  function words(text) {
    return text.toLowerCase().normalize("NFKD").replace(MARKS, "").replace(OTHERS, " ").split(" ").filter(Boolean);
  }
  function load(name) {
    return fetch(form.dataset.root + name + ".json").then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });
  }
  function less(one, other) { // by code points, as the index is ordered
    var a = Array.from(one), b = Array.from(other);
    for (var i = 0; i < a.length && i < b.length; i++) {
      if (a[i] !== b[i]) return a[i].codePointAt(0) < b[i].codePointAt(0);
    }
    return a.length < b.length;
  }
  function pieces(word) {
    var names = [];
    for (var i = 0; i < borders.length; i++) {
      var end = borders[i + 1];
      if (end && less(end[0], word)) continue;
      if (names.length && !borders[i][0].startsWith(word)) break;
      if (!names.length && less(word, borders[i][0]) && !borders[i][0].startsWith(word)) break;
      names.push(borders[i][1]);
    }
    return names;
  }
  function fits(entry, wanted) {
    var own = entry[1].split(" ");
    return wanted.every(function (word) {
      return own.some(function (each) { return each.startsWith(word); });
    });
  }
  function show(entries, more, wanted) {
    found.textContent = "";
    entries.slice(0, MOST).forEach(function (entry) {
      var item = document.createElement("li");
      item.dir = "auto";
      item.textContent = entry[0] + (entry[2] ? " *" : "");
      found.appendChild(item);
    });
    var many = more || entries.length > MOST;
    status.textContent = !wanted ? "" : !entries.length && !more ? form.dataset.none :
      form.dataset.found.replace("#", Math.min(entries.length, MOST)) + (many ? " " + form.dataset.more : "");
  }
  function search() {
    var turn = ++asked;
    var wanted = words(input.value);
    var longest = wanted.reduce(function (one, other) { return other.length > one.length ? other : one; }, "");
    if (longest.length < 2) return show([], false, false);
    (borders ? Promise.resolve(borders) : load("index")).then(function (index) {
      borders = index;
      var names = pieces(longest);
      return Promise.all(names.slice(0, PIECES).map(load)).then(function (loaded) {
        if (turn !== asked) return;
        var seen = {}, entries = [];
        loaded.forEach(function (piece) {
          piece.forEach(function (entry) {
            if (!seen[entry[3]] && fits(entry, wanted)) { seen[entry[3]] = true; entries.push(entry); }
          });
        });
        show(entries, names.length > PIECES, true);
      });
    }).catch(function () {
      borders = null; // the list may have changed since the index was read
      if (turn === asked) { found.textContent = ""; status.textContent = form.dataset.failed; }
    });
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  input.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(search, 200); });
}());
