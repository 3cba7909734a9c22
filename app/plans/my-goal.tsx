import { Say } from "./my-words.tsx";
import { metOf, nextTarget, type Plan } from "./plan.ts";
import { Words } from "./words.tsx";

/** For her own page: what she wants, what comes next, how many targets are met. */
export function MyGoal({ plan }: { plan: Plan }) {
	const { met, of } = metOf(plan);
	const goal = plan.aims.find(({ dropped }) => !dropped);
	const next = nextTarget(plan);
	if (!goal && of === 0) return null;
	return (
		<section className="stack">
			<h2>
				<Say of="plans:my.goal" />
			</h2>
			{goal && (
				<p className="lead">
					<Words of={goal} />
				</p>
			)}
			{(plan.nextStep !== null || next) && (
				<>
					<h3>
						<Say of="plans:my.next" beside />
					</h3>
					<p>
						{plan.nextStep !== null ? <NextStep words={plan.nextStep} /> : <Words of={next!} />}
					</p>
				</>
			)}
			{of > 0 && (
				<p>
					<Say of="plans:my.met" with={{ met, count: of }} />
				</p>
			)}
		</section>
	);
}

function NextStep({ words }: { words: string }) {
	return <bdi>{words}</bdi>;
}
