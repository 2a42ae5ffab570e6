// Descriptions -> elements. Whatever comes from a claim goes in as text, never as HTML.

/**
 * An element with its properties and children; a child that is null or "" is left out.
 * Names with a hyphen, and `for`, `role`, `list`, are attributes; all others are properties.
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (key.includes("-") || key === "for" || key === "role") made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.flat().filter((child) => child !== null && child !== ""));
  return made;
}
