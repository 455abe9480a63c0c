// The menu on small screens. Until this runs, and if it never does, a plain link opens the same list (:target in hub.css).

const menu = document.querySelector("[data-menu]");
if (menu) start(menu);

/** @param {HTMLElement} menu */
function start(menu) {
  const link = menu.querySelector("[data-menu-link]");
  const button = menu.querySelector("[data-menu-button]");

  /** @param {boolean} open */
  const show = (open) => {
    menu.dataset.menu = open ? "open" : "closed";
    button.setAttribute("aria-expanded", String(open));
  };

  const focused = document.activeElement === link;
  show(location.hash === link.hash);
  link.hidden = true;
  button.hidden = false;
  if (focused) button.focus();

  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));

  // Escape closes from anywhere; focus comes back only if closing would have lost it.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.dataset.menu !== "open" || !button.offsetParent) return;
    const lost = menu.contains(document.activeElement) || document.activeElement === document.body;
    show(false);
    if (lost) button.focus();
  });
}
