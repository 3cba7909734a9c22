import { escapeXml, XML_HEAD } from "./xml.ts";

/** Every text once; cells name it by its number. */
export type SharedStrings = { indexOf(words: string): number; part(): string };

export function sharedStrings(): SharedStrings {
	const known = new Map<string, number>();
	let uses = 0;
	return {
		indexOf(words) {
			uses++;
			const index = known.get(words) ?? known.size;
			known.set(words, index);
			return index;
		},
		part() {
			const items = [...known.keys()]
				.map((words) => `<si><t xml:space="preserve">${escapeXml(words)}</t></si>`)
				.join("");
			return `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${known.size}">${items}</sst>`;
		},
	};
}
