import { cefrOf, LEVELS, type Level, SKILLS } from "#app/assessments/levels.ts";
import { openId } from "./ids.ts";
import type { Meaning } from "./meanings.ts";

// English, as the standard's own words are: other directories read them, not learners.

export type Taxonomy = { id: string; name: string; description: string };

export type Term = {
	id: string;
	/** Stays when the name is put better. */
	code: string;
	name: string;
	description: string;
	taxonomy: Taxonomy;
	parentId: string | null;
	meaning: Meaning;
};

const LEVEL = taxonomy(
	"level",
	"English level",
	"ESOL levels taught, in any skill and skill by skill",
);
const KIND = taxonomy("kind", "Kind of class", "What sort of class or meeting it is");
const AUDIENCE = taxonomy("audience", "Audience", "For whom the class is made");
const CHILDCARE = taxonomy("childcare", "Childcare", "What happens to children during the class");
const TAKING_PART = taxonomy(
	"taking-part",
	"Taking part",
	"What makes it easy to join and to come",
);

export const TAXONOMIES: readonly Taxonomy[] = [LEVEL, KIND, AUDIENCE, CHILDCARE, TAKING_PART];

export const TERMS: readonly Term[] = [
	...LEVELS.flatMap(levelTerms),
	kind("community", "Class in the community", "In a college, a library, a hall"),
	kind("workplace", "Class at work", "Held for an employer or beside work"),
	kind("conversation-club", "Conversation club", "People meet and talk in English"),
	kind("family", "Family class", "Parents and children learn together"),
	kind("activity", "Activity with English", "Sport, arts or volunteering, with English"),
	flag(AUDIENCE, "women_only", "Women only", "Learners and teacher are women"),
	flag(AUDIENCE, "school_hours", "Parents of school children", "The times are within school hours"),
	flag(AUDIENCE, "shift_friendly", "Shift workers", "The same lesson morning and evening"),
	childcare("welcome", "Children are welcome", "Children may be in the room"),
	childcare("creche", "Crèche", "Children are cared for nearby"),
	flag(TAKING_PART, "no_papers", "No papers needed", "Nobody asks for documents"),
	flag(TAKING_PART, "no_assessment", "No test needed", "A learner may begin without a test"),
	flag(TAKING_PART, "drop_in", "Drop-in", "Learners may come without asking first"),
	flag(TAKING_PART, "woman_teacher", "Woman teacher", "The teacher is a woman"),
	flag(TAKING_PART, "online", "Online", "Learners can take part from home"),
	term(TAKING_PART, "step_free", "Step-free", "No steps on the way in", { of: "stepFree" }),
];

const byId = new Map(TERMS.map((one) => [one.id, one]));

export function findTerm(id: string): Term | null {
	return byId.get(id) ?? null;
}

export function findTaxonomy(id: string): Taxonomy | null {
	return TAXONOMIES.find((one) => one.id === id) ?? null;
}

/** A level in any skill, and below it the same level in each. */
function levelTerms(level: Level): Term[] {
	const name = levelName(level);
	const cefr = `CEFR ${cefrOf(level)}`;
	const any = term(LEVEL, level, name, cefr, { of: "level", level, skill: null });
	const skills = SKILLS.map((skill) => {
		const meaning = { of: "level", level, skill } as const;
		return {
			...term(LEVEL, `${level}-${skill}`, `${name} ${skill}`, cefr, meaning),
			parentId: any.id,
		};
	});
	return [any, ...skills];
}

/** `entry-1` is Entry 1; the first of them is written Pre-entry. */
export function levelName(level: Level): string {
	const name = level.replace(/-(\d)$/, " $1");
	return name.charAt(0).toUpperCase() + name.slice(1);
}

function kind(value: Extract<Meaning, { of: "kind" }>["kind"], name: string, description: string) {
	return term(KIND, value, name, description, { of: "kind", kind: value });
}

function childcare(value: "welcome" | "creche", name: string, description: string): Term {
	return term(CHILDCARE, value, name, description, { of: "childcare", childcare: value });
}

function flag(
	of: Taxonomy,
	column: Extract<Meaning, { of: "flag" }>["column"],
	name: string,
	description: string,
): Term {
	return term(of, column, name, description, { of: "flag", column });
}

function taxonomy(code: string, name: string, description: string): Taxonomy {
	return { id: openId("taxonomy", code), name, description };
}

function term(
	of: Taxonomy,
	value: string,
	name: string,
	description: string,
	meaning: Meaning,
): Term {
	const code = value.replaceAll("_", "-");
	const id = openId("term", of.id, code);
	return { id, code, name, description, taxonomy: of, parentId: null, meaning };
}
