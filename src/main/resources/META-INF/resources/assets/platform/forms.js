/* Forms work without this script. With it: what is typed is kept on this computer until it has been sent, a form is sent
   once, and the first wrong field is shown. */
(() => {
  const key = (form) => "meguri-draft:" + form.dataset.draft;

  const fields = (form) =>
    [...form.elements].filter((field) => field.name && !field.name.startsWith("_") && field.type !== "password" && field.type !== "file" && field.type !== "hidden");

  const read = (form) => {
    const values = {};
    for (const field of fields(form)) {
      if (field.type === "radio" || field.type === "checkbox") {
        if (field.checked) (values[field.name] ||= []).push(field.value);
      } else {
        values[field.name] = [field.value];
      }
    }
    return values;
  };

  const restore = (form) => {
    const kept = sessionStorage.getItem(key(form));
    if (!kept || form.querySelector("[aria-invalid=true]")) return;
    const values = JSON.parse(kept);
    // what is changed is named with what it was before: what was typed then is newer than what stands there
    const whole = form.hasAttribute("data-draft-whole");
    for (const field of fields(form)) {
      const value = values[field.name];
      if (!value) continue;
      if (field.type === "radio" || field.type === "checkbox") field.checked = value.includes(field.value);
      else if (whole || !field.value) field.value = value[0];
    }
    form.dispatchEvent(new Event("input", { bubbles: true }));
  };

  /* What was sent last, until the next page is there: when the session was over by then, the page says what was not saved. */
  const sent = "meguri-sent";

  /* What was typed is given up once another page is there; when the connection was lost, the same form comes back with it. */
  const sending = "meguri-sending";

  const forgetSent = () => {
    const draft = sessionStorage.getItem(sending);
    sessionStorage.removeItem(sending);
    const still = [...document.querySelectorAll("form[data-draft]")].some((form) => key(form) === draft);
    // a page that says what was not saved leaves it there, too
    if (draft && !still && !document.querySelector("[data-unsent]")) sessionStorage.removeItem(draft);
  };

  const showUnsent = () => {
    const place = document.querySelector("[data-unsent]");
    const texts = JSON.parse(sessionStorage.getItem(sent) || "[]").filter((text) => text.length > 1);
    sessionStorage.removeItem(sent);
    if (!place || texts.length === 0) return;
    for (const text of texts) {
      const area = document.createElement("textarea");
      area.className = "input";
      area.readOnly = true;
      area.rows = 3;
      area.value = text;
      area.setAttribute("aria-label", place.querySelector("h2").textContent);
      place.append(area);
    }
    place.hidden = false;
  };

  // On a shared PC the next person sits at the same browser: drafts are kept nowhere.
  const shared = document.documentElement.hasAttribute("data-shared-pc");

  const prepare = (root) => {
    for (const form of shared ? [] : root.querySelectorAll("form[data-draft]")) {
      restore(form);
      form.addEventListener("input", () => sessionStorage.setItem(key(form), JSON.stringify(read(form))));
      form.addEventListener("submit", () => {
        sessionStorage.setItem(sent, JSON.stringify([...form.querySelectorAll("textarea, input[type=text]")].map((field) => field.value)));
        sessionStorage.setItem(sending, key(form));
      });
      // the address names what is filled in, so that a reload brings the same
      if (form.dataset.keep) history.replaceState(history.state, "", form.dataset.keep);
      const note = form.querySelector("[data-draft-note]");
      if (note) note.hidden = false;
    }
    for (const form of root.querySelectorAll("form[method=post]")) {
      form.addEventListener("submit", (event) => {
        if (form.dataset.sent) event.preventDefault();
        form.dataset.sent = "yes";
      });
    }
    // whoever writes many answers need not leave the last field; Enter that ends a conversion of kana sends nothing
    for (const button of root.querySelectorAll("[data-submit-key]")) {
      button.form.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
        event.preventDefault();
        button.form.requestSubmit(button);
      });
    }
    for (const field of root.querySelectorAll("[data-submit-on-change]")) {
      field.addEventListener("change", () => field.form.requestSubmit());
    }
    for (const link of root.querySelectorAll("[data-print]")) {
      link.hidden = false;
      link.addEventListener("click", () => window.print());
    }
    root.querySelector(".errors")?.focus();
  };

  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
  document.addEventListener("DOMContentLoaded", () => {
    showUnsent();
    forgetSent();
    prepare(document);
  });
  document.addEventListener("htmx:load", (event) => {
    if (event.target !== document.body) prepare(event.target);
  });
})();
