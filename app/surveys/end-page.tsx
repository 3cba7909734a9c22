import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { SurveyEnd } from "./survey-view.ts";

/** One button that sends all; what has no answer may stay so. */
export function EndPage({ end }: { end: SurveyEnd }) {
	const { t, english } = usePage();
	const href = useHref();
	return (
		<PageFrame back={{ href: href(end.back), label: t("surveys:question.back") }}>
			<h1>
				<Both own={t("surveys:end.title")} english={english("surveys:end.title")} block />
			</h1>
			<p>{t("surveys:start.answered", { answered: end.answered, count: end.total })}</p>
			<Missing missing={end.missing} />
			<p>
				<Both own={t("surveys:end.after")} english={english("surveys:end.after")} block />
			</p>
			<form method="post" action={href(end.here)}>
				<Button picto="check">
					<Both own={t("surveys:end.send")} english={english("surveys:end.send")} />
				</Button>
			</form>
		</PageFrame>
	);
}

function Missing({ missing }: Pick<SurveyEnd, "missing">) {
	const { t } = usePage();
	const href = useHref();
	if (missing.length === 0) return null;
	return (
		<>
			<p>{t("surveys:end.missing")}</p>
			<ul className="cluster">
				{missing.map(({ number, path }) => (
					<li key={path}>
						<a href={href(path)}>{t("surveys:end.question", { number })}</a>
					</li>
				))}
			</ul>
		</>
	);
}
