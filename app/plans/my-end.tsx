import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import type { MyPlan } from "./my-plan.server.ts";
import { MyWordsForm } from "./my-plan-forms.tsx";
import { Say } from "./my-words.tsx";
import type { Plan } from "./plan.ts";
import type { Typed } from "./word-fields.tsx";
import { Words } from "./words.tsx";

export type OfMyPlan = {
	my: MyPlan;
	plan: Plan;
	token: string;
	typed: Typed;
	errors: Record<string, string>;
};

/** What she and her teacher say at the end; hers she writes herself. */
export function MyEnd(of: OfMyPlan) {
	const { t, english, language } = usePage();
	const { ending, ownWords } = of.plan;
	if (!ending) return null;
	const day = (tag: string) => ({ day: formatDay(ending.endedOn, tag) });
	return (
		<section className="stack">
			<h2>
				<Say of="plans:my.end" />
			</h2>
			<p>
				<Both
					own={t("plans:my.endedOn", day(language))}
					english={english("plans:my.endedOn", day("en"))}
					block
				/>
			</p>
			{ending.tutorWords !== null && (
				<>
					<h3>
						<Say of="plans:my.teacher" />
					</h3>
					<p>
						<bdi>{ending.tutorWords}</bdi>
					</p>
				</>
			)}
			<h3>
				<Say of="plans:my.mine" />
			</h3>
			{ownWords && (
				<p className="lead">
					<Words of={ownWords} />
				</p>
			)}
			<MyWordsForm {...of} />
		</section>
	);
}
