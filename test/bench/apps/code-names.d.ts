/** Made for each run: the name of each code by its number, as an app that looks texts up by name has it. */
export declare const CODE_NAMES: Readonly<Record<number, string>>;

/** Made for each run: the numbers of all codes, in the order in which a compiled bundle has their texts. */
export declare const CODE_NUMBERS: readonly number[];
