import { useTranslation } from "react-i18next";
import { formatList, formatNumber } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/languages.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Steps } from "#app/ui/steps.tsx";
import type { Request } from "./asking.ts";
import type { Join } from "./join.server.ts";
import { isExample, JoinClasses } from "./join-classes.tsx";
import { JOIN_FIELDS, type JoinTyped } from "./join-form.ts";
import { pathOf } from "./wish.ts";

type CheckPageProps = { join: Join; typed: JoinTyped; request: Request };

/** Her answers travel in hidden fields: an address would keep them in histories and logs. */
export function CheckPage({ join, typed, request }: CheckPageProps) {
	const { t } = useTranslation("enrolments");
	const { english } = usePage();
	const href = useHref();
	// What is closed was named, and is left out of what she sends.
	const wish = { ...join.wish, slugs: join.open.map(({ slug }) => slug) };
	return (
		<PageFrame
			switcher={{ formId: "join", action: pathOf(join.wish, "/check"), method: "post" }}
			demo={isExample(join)}
		>
			<Steps current={2} total={3} />
			<h1>
				<Both own={t("check.title")} english={english("enrolments:check.title")} block />
			</h1>
			<JoinClasses join={join} />
			<p>{t("check.intro")}</p>
			<Card>
				<Facts items={useAnswers(request)} />
			</Card>
			<form id="join" method="post" action={href(pathOf(wish, "/request"))}>
				{JOIN_FIELDS.map((name) => (
					<HiddenField key={name} name={name} value={typed[name] ?? ""} />
				))}
				<div className="actions">
					<Button picto="check">{t("check.send")}</Button>
					<Button kind="secondary" picto="pen" formAction={href(pathOf(wish))}>
						{t("check.change")}
					</Button>
				</div>
			</form>
		</PageFrame>
	);
}

function useAnswers({ speaking, reading, crecheAges = [], ...request }: Request): Fact[] {
	const { t } = useTranslation("enrolments");
	const page = usePage();
	const language = languageOf(request.language);
	const none = <span className="soft">{t("check.none")}</span>;
	const given = (answer: string | null) => (answer ? <Bdi>{answer}</Bdi> : none);
	const facts: (Fact | null)[] = [
		{ picto: "people", term: t("check.name"), value: given(request.name) },
		{ picto: "phone", term: t("check.phone"), value: given(request.phone) },
		request.phone === null
			? null
			: {
					picto: "message",
					term: t("check.leaveMessage"),
					value: request.mayLeaveMessage ? t("join.yes") : t("join.no"),
				},
		{ picto: "mail", term: t("check.email"), value: given(request.email) },
		{
			picto: "language",
			term: t("check.language"),
			value: <bdi lang={language.tag}>{language.name}</bdi>,
		},
		speaking && {
			picto: "speech",
			term: t("check.speaking"),
			value: t(`level.speaking.${speaking}`),
		},
		reading && { picto: "book", term: t("check.reading"), value: t(`level.reading.${reading}`) },
		crecheAges.length > 0
			? {
					picto: "child",
					term: t("check.creche"),
					value: formatList(
						crecheAges.map((age) => formatNumber(age, page.language)),
						page.language,
					),
				}
			: null,
		{ picto: "pen", term: t("check.message"), value: given(request.message) },
	];
	return facts.filter((fact) => fact !== null);
}
