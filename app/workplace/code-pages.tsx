import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export type CodeChange = "code" | "code-end";

type CodePageProps = {
	employer: { id: string; name: string; code: string | null };
	change: CodeChange;
};

const WORDS = { code: "renew", "code-end": "end" } as const;

/** Says what happens to the posters that hang, before it does. */
export function CodePage({ employer: { id, name, code }, change }: CodePageProps) {
	const { t } = useTranslation("workplace");
	const href = useHref();
	const word = WORDS[change];
	return (
		<PageFrame back={{ href: href("/workplace"), label: t("title") }}>
			<h1>{t(`code.${word}`)}</h1>
			<p className="lead">
				<Bdi>{name}</Bdi>
			</p>
			{code !== null && <p>{t("code.oldStops")}</p>}
			<p>{t(`code.${word}Then`)}</p>
			<form method="post" action={href(`/workplace/${id}/${change}`)}>
				<HiddenField name="seen" value={code ?? ""} />
				<Button kind={change === "code" ? "primary" : "danger"}>{t(`code.${word}`)}</Button>
			</form>
		</PageFrame>
	);
}
