import { VALUE_TYPES, type MessageValues } from '../codes/values.ts';

const NAMES: readonly string[] = /* @__PURE__ */ ['operation', ...Object.keys(VALUE_TYPES)];

/** The attributes that give values: `expiry-date` gives `expiryDate`. */
export const VALUE_ATTRIBUTES: readonly string[] = /* @__PURE__ */ NAMES.map((name) =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
);

/** The values that an element's attributes and its property `values` give; the property wins. Never throws. */
export function valuesOf(element: Element, property: MessageValues | undefined): MessageValues {
  const values = VALUE_ATTRIBUTES.map((attribute, index) => [NAMES[index], element.getAttribute(attribute)]);
  const attributes: MessageValues = Object.fromEntries(values);
  try {
    return { ...attributes, ...property };
  } catch {
    // An object that resists being read gives no values.
    return attributes;
  }
}
