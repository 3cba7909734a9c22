import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { KnownBackground } from "./background.server.ts";
import { BackgroundFields, FORM_ID } from "./background-fields.tsx";
import { BackgroundNews, type Typed } from "./background-news.tsx";

type BackgroundPageProps = {
	id: string;
	name: string;
	known: KnownBackground;
	isSaved: boolean;
	typed: Typed | undefined;
};

/** For who teaches her. */
export function BackgroundPage({ id, name, known, isSaved, typed }: BackgroundPageProps) {
	const { t } = useTranslation("background");
	const href = useHref();
	return (
		<PageFrame
			back={{ href: href(`/learners/${id}`), label: name }}
			switcher={{ formId: FORM_ID, method: "post" }}
		>
			<BackgroundNews isSaved={isSaved} isChanged={typed?.isChanged ?? false} />
			<h1>{t("title")}</h1>
			<p className="lead">
				<Bdi>{name}</Bdi>
			</p>
			<p>{t("staff.intro")}</p>
			<Said known={known} />
			<BackgroundFields
				background={typed?.background ?? known.background}
				version={known.version}
				action={href(`/learners/${id}/languages`)}
			>
				<Button picto="check">{t("save")}</Button>
			</BackgroundFields>
		</PageFrame>
	);
}

function Said({ known: { updatedAt, updatedBy } }: { known: KnownBackground }) {
	const { t } = useTranslation("background");
	const { language } = usePage();
	if (!updatedAt) return null;
	return (
		<p className="small soft">
			{updatedBy ? <Bdi>{updatedBy}</Bdi> : t("herself")}
			<span className="aside">{formatInstant(updatedAt, language)}</span>
		</p>
	);
}
