import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Status } from "#app/ui/status.tsx";
import { TakenOut } from "./aims-part.tsx";
import { AddLink, LineLinks } from "./change-links.tsx";
import { MOST, stateOf, type Target, type TargetState } from "./plan.ts";
import type { Shown } from "./plan-page.tsx";
import { useAboutName } from "./target-fields.tsx";
import { Words } from "./words.tsx";

/** Stage 3. */
export function TargetsPart(shown: Shown) {
	const { t } = useTranslation("plans");
	const targets = shown.plan.targets.filter(({ dropped }) => !dropped);
	return (
		<section className="stack">
			<h2>{t("stage.targets")}</h2>
			{targets.length === 0 && <p>{t("targets.none")}</p>}
			<ol className="stack">
				{targets.map((target) => (
					<TargetCard key={target.id} target={target} shown={shown} />
				))}
			</ol>
			{targets.length < MOST.targets && (
				<AddLink {...shown} to="targets">
					{t("targets.add")}
				</AddLink>
			)}
			<TakenOut lines={shown.plan.targets.filter(({ dropped }) => dropped)} />
		</section>
	);
}

function TargetCard({ target, shown }: { target: Target; shown: Shown }) {
	const { t } = useTranslation("plans");
	const { language } = usePage();
	const href = useHref();
	const aboutName = useAboutName();
	const state = stateOf(target, shown.today);
	const address = `targets/${target.id}`;
	return (
		<Card as="li">
			<div className="split">
				<p className="small soft">{aboutName(target.about)}</p>
				<TargetStatus state={state} />
			</div>
			<p className="lead">
				<Words of={target} />
			</p>
			{state !== "met" && (
				<p className="small">
					{t("targets.reviewDay", { day: formatDay(target.reviewOn, language, "short") })}
				</p>
			)}
			{shown.plan.ending === null && (
				<p>
					<ButtonLink
						kind={state === "due" ? "primary" : "secondary"}
						picto="check"
						href={href(`/learners/${shown.learnerId}/plan/${address}/reviews`)}
					>
						{t("review.add")}
					</ButtonLink>
				</p>
			)}
			<LineLinks {...shown} to={address} words={target.words} />
		</Card>
	);
}

export const TONES = {
	met: "good",
	partly: "wait",
	"not-yet": "quiet",
	due: "warn",
	ahead: "quiet",
} as const satisfies Record<TargetState, string>;

export function TargetStatus({ state }: { state: TargetState }) {
	const { t } = useTranslation("plans");
	return <Status tone={TONES[state]}>{t(`result.${state}`)}</Status>;
}
