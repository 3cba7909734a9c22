import { type Taxonomy, TERMS, type Term } from "./taxonomies.ts";

export function termOf({ id, code, name, description, parentId, taxonomy }: Term) {
	return {
		id,
		code,
		name,
		description,
		parent_id: parentId ?? undefined,
		taxonomy: taxonomy.name,
		taxonomy_id: taxonomy.id,
		language: "en",
	};
}

export function taxonomyOf(taxonomy: Taxonomy) {
	const terms = TERMS.filter((term) => term.taxonomy === taxonomy);
	return { ...taxonomy, taxonomy_terms: terms.map(termOf) };
}
