import type { SectionDraft } from "./report-draft.ts";
import type { Period, Subject } from "./report-model.ts";

/** All a report is made of, as it was known on the last day of the period; of people nothing but ids. */
export type SubjectFacts = { subject: Subject; period: Period };

/** Null where the section says nothing for such a subject. */
export type SectionBuilder = (facts: SubjectFacts) => SectionDraft | null;
