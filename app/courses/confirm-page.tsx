import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { ConfirmView } from "./confirm.server.ts";
import { useConfirmFacts } from "./confirm-facts.tsx";
import { DAYS_OF_LINK } from "./freshness.ts";

/** Opened from a letter by who answers for the class, and by every scanner on the way. */
export function ConfirmPage({ view }: { view: ConfirmView }) {
	return (
		<PageFrame demo={view.isExample}>
			{view.state === "open" ? <Question view={view} /> : <Answer view={view} />}
		</PageFrame>
	);
}

export function confirmTitle({ state }: Pick<ConfirmView, "state">) {
	return state === "open" ? "messages:confirm.title" : (`messages:confirm.${state}` as const);
}

function Question({ view }: { view: ConfirmView }) {
	const { t } = usePage();
	return (
		<>
			<h1>{t(confirmTitle(view))}</h1>
			<ClassName view={view} />
			<p>{t("messages:confirm.intro")}</p>
			<Card>
				<Facts items={useConfirmFacts(view.facts)} />
			</Card>
			<form method="post">
				<Button picto="check">{t("messages:confirm.submit")}</Button>
			</form>
			<Changed view={view} />
		</>
	);
}

function Changed({ view: { courseId, provider, tell } }: { view: ConfirmView }) {
	const { t } = useTranslation("messages");
	const href = useHref();
	return (
		<section className="stack part">
			<h2>{t("confirm.changed")}</h2>
			<p>{t("confirm.changedHelp")}</p>
			<ButtonLink kind="secondary" picto="pen" href={href(`/manage/classes/${courseId}/facts`)}>
				{t("confirm.change")}
			</ButtonLink>
			<p>{t("confirm.tell", { provider })}</p>
			{tell.map((one) => (
				<p key={one}>
					<bdi dir="ltr">{one}</bdi>
				</p>
			))}
		</section>
	);
}

function Answer({ view }: { view: ConfirmView }) {
	const { t } = usePage();
	return (
		<>
			<h1>{t(confirmTitle(view))}</h1>
			<ClassName view={view} />
			<Notice tone={view.state === "answered" ? "good" : "info"}>
				<p role="status">
					<AnswerWords view={view} />
				</p>
			</Notice>
		</>
	);
}

function AnswerWords({ view: { state, answeredOn } }: { view: ConfirmView }) {
	const { t } = useTranslation("messages");
	const { language } = usePage();
	if (state === "old") return t("confirm.oldHelp", { count: DAYS_OF_LINK });
	if (state === "gone" || answeredOn === null) return t("confirm.goneHelp");
	return t("confirm.answeredOn", { day: formatDay(answeredOn, language) });
}

function ClassName({ view: { title, englishTitle, provider } }: { view: ConfirmView }) {
	return (
		<div className="about-class">
			<p className="about-words">
				<strong>
					<Both own={title} english={englishTitle} block />
				</strong>
				<Bdi>{provider}</Bdi>
			</p>
		</div>
	);
}
