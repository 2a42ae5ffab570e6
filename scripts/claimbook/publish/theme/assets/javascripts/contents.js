// The list of a page's sections -> the one that is being read, marked.

const LINE = 120; // pixels from the top: a little under where a link to a heading puts it

/** Mark, as the page is scrolled, the link to the section whose heading was passed last. */
export function installContents() {
  const links = new Map();
  for (const link of document.querySelectorAll(".cb-toc a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!links.size) return;
  const headings = [...links.keys()];
  let marked = null;
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= LINE);
    const link = links.get(passed.at(-1));
    if (link === marked) return;
    marked?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    marked = link;
  };
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  window.addEventListener("scroll", later, { passive: true });
  window.addEventListener("resize", later, { passive: true });
  mark();
}
