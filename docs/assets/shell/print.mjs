// Printing is the browser's own. The button only saves a search through its menus, and is not there without script.

const row = document.querySelector("[data-print]");
if (row) {
  row.hidden = false;
  row.querySelector("button").addEventListener("click", () => print());
}

// Nothing folded is lost on paper: hub.css opens it where ::details-content is known, this does so elsewhere.
if (!CSS.supports("selector(::details-content)")) {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
