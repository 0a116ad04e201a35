/* Without this script an order is made with numbers. With it each line has two buttons, and the numbers follow the lines. */
(() => {
  const prepare = (list) => {
    const status = list.parentElement.querySelector("[data-order-status]");
    const items = () => [...list.children];
    const text = (item) => item.querySelector(".order__text").textContent;
    const say = (words, item, place) => words.replace("__", text(item)).replace("##", String(place));

    const number = () => {
      const all = items();
      all.forEach((item, place) => {
        item.querySelector("select").value = String(place + 1);
        const [up, down] = item.querySelectorAll("button");
        up.disabled = place === 0;
        down.disabled = place === all.length - 1;
      });
    };

    const move = (item, by) => {
      const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
      if (!other) return;
      if (by < 0) other.before(item);
      else other.after(item);
      number();
      const [up, down] = item.querySelectorAll("button");
      const again = by < 0 ? up : down;
      (again.disabled ? (by < 0 ? down : up) : again).focus();
      if (status) status.textContent = say(list.dataset.now, item, items().indexOf(item) + 1);
      list.dispatchEvent(new Event("input", { bubbles: true }));
    };

    for (const item of items()) {
      const buttons = document.createElement("span");
      buttons.className = "order__buttons";
      for (const [sign, words, by] of [["↑", list.dataset.up, -1], ["↓", list.dataset.down, 1]]) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button button--outline button--small";
        button.textContent = sign;
        button.setAttribute("aria-label", say(words, item, 0));
        button.addEventListener("click", () => move(item, by));
        buttons.append(button);
      }
      item.querySelector("select").hidden = true;
      item.append(buttons);
    }
    // numbers that were chosen before are kept
    const chosen = items().map((item) => Number(item.querySelector("select").value));
    if (new Set(chosen).size === chosen.length && !chosen.includes(0)) {
      items()
        .sort((a, b) => a.querySelector("select").value - b.querySelector("select").value)
        .forEach((item) => list.append(item));
    }
    list.classList.add("order--moved");
    number();
  };

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-order]").forEach(prepare));
})();
