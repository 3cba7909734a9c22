import type { FactsOptions } from "./all-facts.server.ts";
import { CostFields } from "./cost-fields.tsx";
import type { FactsFieldsProps } from "./desk-facts-page.tsx";
import { MoreFacts } from "./desk-more-facts.tsx";
import { SlotFields } from "./desk-slot-fields.tsx";
import { FirstFacts } from "./first-facts.tsx";
import { KindFields } from "./kind-fields.tsx";
import { TextFields } from "./text-fields.tsx";

export type ClassFieldsProps = FactsFieldsProps & { options: FactsOptions };

/** Everything a person decides of a class, in the order people ask for it. */
export function ClassFields(props: ClassFieldsProps) {
	return (
		<>
			<TextFields {...props} />
			<KindFields {...props} />
			<FirstFacts {...props} />
			<SlotFields {...props} />
			<MoreFacts {...props} />
			<CostFields {...props} />
		</>
	);
}
