"use strict";
// Moves about in the drawing, finds entities, filters claims, and shows the words behind what is clicked.
// All text comes from articles: it goes into the page as text, never as markup.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const at = (id) => document.getElementById(id);
  const svg = document.querySelector("#drawing > svg");
  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  // What is shown, in the drawing's own units.
  const whole = svg.viewBox.baseVal;
  const home = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...home };
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  const show = () => svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  const place = (x, y) => new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
  const zoom = (factor, centre) => {
    const size = Math.min(Math.max(view.width * factor, home.width / 60), home.width * 4);
    const real = size / view.width;
    view = {
      x: centre.x - (centre.x - view.x) * real, y: centre.y - (centre.y - view.y) * real,
      width: size, height: view.height * real,
    };
    show();
  };
  const middle = () => ({ x: view.x + view.width / 2, y: view.y + view.height / 2 });
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(event.deltaY * 0.0015), place(event.clientX, event.clientY));
  }, { passive: false });
  let grip = null;
  let moved = 0;
  svg.addEventListener("pointerdown", (event) => {
    grip = place(event.clientX, event.clientY);
    moved = 0;
  });
  svg.addEventListener("pointermove", (event) => {
    if (!grip || !event.buttons) return;
    moved += Math.abs(event.movementX) + Math.abs(event.movementY);
    if (moved < 4) return;
    svg.classList.add("moving");
    const now = place(event.clientX, event.clientY);
    view.x += grip.x - now.x;
    view.y += grip.y - now.y;
    show();
  });
  addEventListener("pointerup", () => {
    grip = null;
    svg.classList.remove("moving");
  });
  at("closer").addEventListener("click", () => zoom(0.7, middle()));
  at("farther").addEventListener("click", () => zoom(1.4, middle()));
  at("whole").addEventListener("click", () => {
    view = { ...home };
    show();
  });

  // Which claims pass the filters.
  const chosen = new Set(data.predicates.map((_, index) => index));
  const passes = (claim) => {
    if (!chosen.has(claim.predicate)) return false;
    const [since, until] = [at("since").value, at("until").value];
    const article = data.articles[claim.article];
    const first = claim.first || article.day || "";
    const last = claim.last || article.day || "";
    return !(since && last < since) && !(until && (first > until || !first));
  };

  const parts = [
    ...data.entities.map((entity, index) => ({
      id: entity.node, title: entity.name, note: entity.note,
      claims: data.claims.filter((claim) => claim.entities.includes(index)),
    })),
    ...data.edges.map((edge) => ({ id: edge.id, title: edge.title, claims: edge.claims.map((index) => data.claims[index]) })),
  ].filter((part) => part.id && at(part.id));
  let current = null;

  const filter = () => {
    for (const part of parts) at(part.id).classList.toggle("off", part.claims.length > 0 && !part.claims.some(passes));
    if (current) open(current);
  };
  for (const id of ["since", "until"]) at(id).addEventListener("input", filter);
  data.predicates.forEach((label, index) => {
    const item = make("li");
    const text = make("label");
    const box = make("input");
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(index); else chosen.delete(index);
      filter();
    });
    const count = data.claims.filter((claim) => claim.predicate === index).length;
    text.append(box, ` ${label} `, make("span", String(count), "faint"));
    item.append(text);
    at("predicates").append(item);
  });
  const setAll = (isOn) => {
    for (const box of at("predicates").querySelectorAll("input")) box.checked = isOn;
    chosen.clear();
    if (isOn) data.predicates.forEach((_, index) => chosen.add(index));
    filter();
  };
  at("all").addEventListener("click", () => setAll(true));
  at("none").addEventListener("click", () => setAll(false));

  // The words behind an entity or a line.
  const open = (part) => {
    for (const element of svg.querySelectorAll(".chosen")) element.classList.remove("chosen");
    at(part.id).classList.add("chosen");
    current = part;
    const claims = part.claims.filter(passes);
    const panel = at("claims");
    panel.replaceChildren(make("h2", part.title));
    if (part.note) panel.append(make("p", part.note, "faint"));
    if (!claims.length) panel.append(make("p", data.words.nothing, "faint"));
    for (const claim of claims) {
      const article = data.articles[claim.article];
      const item = make("article");
      item.append(make("p", claim.words));
      if (claim.note) item.append(make("p", claim.note, "faint"));
      item.append(make("blockquote", claim.evidence));
      const source = make("p", "", "faint");
      if (article.url) {
        const link = make("a", article.title);
        link.href = article.url;
        link.target = "_blank";
        link.rel = "noopener noreferrer";
        source.append(link);
      } else {
        source.append(article.title);
      }
      source.append([article.publisher, article.day].filter(Boolean).map((text) => ` · ${text}`).join(""));
      item.append(source);
      panel.append(item);
    }
    panel.scrollTop = 0;
  };
  for (const part of parts) {
    const element = at(part.id);
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "button");
    element.addEventListener("click", () => { if (moved < 4) open(part); });
    element.addEventListener("keydown", (event) => { if (event.key === "Enter") open(part); });
  }

  // A thin line is hard to hit: a wide one that nobody sees lies under it.
  for (const edge of svg.querySelectorAll(".edge")) {
    const path = edge.querySelector("path");
    if (!path) continue;
    const grip = path.cloneNode();
    for (const name of ["stroke-dasharray", "stroke-width", "stroke"]) grip.removeAttribute(name);
    grip.setAttribute("class", "grip");
    edge.prepend(grip);
  }

  // Finding entities by any of their names.
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const go = (part) => {
    open(part);
    const box = at(part.id).getBoundingClientRect();
    const centre = place(box.x + box.width / 2, box.y + box.height / 2);
    view.width = Math.min(view.width, home.width / 2);
    view.height = view.width * home.height / home.width;
    view.x = centre.x - view.width / 2;
    view.y = centre.y - view.height / 2;
    show();
  };
  const search = () => {
    const words = plain(at("search").value.trim());
    at("results").replaceChildren();
    if (!words) return;
    const hits = data.entities.map((entity, index) => ({ entity, part: parts.find((part) => part.id === entity.node), index }))
      .filter((hit) => hit.part && [hit.entity.name, ...hit.entity.names].some((name) => plain(name).includes(words)));
    for (const hit of hits.slice(0, 12)) {
      const item = make("li");
      const button = make("button", hit.entity.name);
      button.addEventListener("click", () => go(hit.part));
      item.append(button);
      at("results").append(item);
    }
    if (!hits.length) at("results").append(make("li", data.words.nothing, "faint"));
  };
  at("search").addEventListener("input", search);
  at("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter") at("results").querySelector("button")?.click();
  });
  at("claims").append(make("p", data.words.hint, "faint"));
})();
