"use strict";
(function () {
  const filter = document.getElementById("filter");
  if (!filter) return;
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  const cards = Array.from(document.querySelectorAll("#catalogue .card"));
  const texts = cards.map((card) => card.textContent.toLowerCase());
  filter.hidden = false;
  find.addEventListener("input", () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    cards.forEach((card, at) => {
      card.hidden = !words.every((word) => texts[at].includes(word));
      if (!card.hidden) shown += 1;
    });
    found.textContent = words.length ? shown + " of " + cards.length : "";
  });
})();
