import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import type { Choice } from "./destinations.ts";
import type { SaidStep } from "./subjects.ts";

/** "English class, Entry 2": in the page's language and in English. */
export function useChoiceWords() {
	const { t, english } = usePage();
	return ({ destination, level }: Choice) => {
		if (!level) {
			const key = `outcomes:destination.${destination}` as const;
			return { own: t(key), english: english(key) };
		}
		const [own, inEnglish] = [t(`common:levels.${level}`), english(`common:levels.${level}`)];
		return {
			own: t("outcomes:destination.esolAt", { level: own }),
			english: english("outcomes:destination.esolAt", { level: inEnglish }),
		};
	};
}

/** What is known, since when, and how somebody came to know. */
export function StepLine({ step }: { step: SaidStep }) {
	const { t, language } = usePage();
	const words = useChoiceWords();
	const day = formatDay(step.learnedOn, language, "short");
	return (
		<span className="cell-lines">
			<span>
				<strong>{t(`outcomes:known.${step.kind}`)}</strong> {words(step).own}
				{step.startsOn && (
					<span className="aside">
						{t("outcomes:known.from", { day: formatDay(step.startsOn, language, "short") })}
					</span>
				)}
			</span>
			<span className="small soft">
				{t(`outcomes:learned.${step.learnedHow}`)}
				<span className="aside">{day}</span>
				{step.saidBy && (
					<span className="aside">
						<Bdi>{step.saidBy}</Bdi>
					</span>
				)}
			</span>
		</span>
	);
}
