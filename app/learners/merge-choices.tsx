import { Choices } from "#app/ui/choices.tsx";
import { choiceField } from "./merge-form.ts";
import { type MergePlan, saidOf } from "./merge-plan.ts";
import { useChoiceWords } from "./merge-words.ts";

type MergeChoicesProps = {
	plan: MergePlan;
	typed: Record<string, string[]>;
	errors: Record<string, string>;
};

/** Only where the two say different things. */
export function MergeChoices({ plan, typed, errors }: MergeChoicesProps) {
	const { labelOf, shownAs } = useChoiceWords();
	return plan.choices.map((choice) => {
		const field = choiceField(choice);
		const option = (value: "kept" | "other") => ({
			value,
			label: <bdi>{shownAs(choice, saidOf(plan[value], choice) ?? "")}</bdi>,
		});
		return (
			<Choices
				key={choice}
				type="radio"
				name={field}
				legend={labelOf(choice)}
				error={errors[field]}
				selected={typed[field] ?? []}
				layout="row"
				options={[option("kept"), option("other")]}
			/>
		);
	});
}
