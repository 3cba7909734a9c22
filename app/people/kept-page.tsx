import { useTranslation } from "react-i18next";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { KEPT_MARK, type KeptForm } from "./kept-form.ts";

type KeptPageProps = {
	form: KeptForm;
	/** To know it again by. */
	words: readonly string[];
	/** Takes it away. */
	discard: string;
};

export function KeptPage({ form, words, discard }: KeptPageProps) {
	const { t } = useTranslation("people");
	return (
		<>
			<h1>{t("kept.title")}</h1>
			<p>{t("kept.intro")}</p>
			{words.length > 0 && (
				<section className="stack">
					<h2>{t("kept.typed")}</h2>
					<ul className="bullets">
						{words.map((word, index) => (
							<li key={index}>
								<Bdi>{word}</Bdi>
							</li>
						))}
					</ul>
				</section>
			)}
			<form method="post" action={form.address}>
				<HiddenField name={KEPT_MARK} value="yes" />
				{form.fields.map(([name, value], index) => (
					<HiddenField key={index} name={name} value={value} />
				))}
				<Button>{t("kept.submit")}</Button>
			</form>
			<form method="post" action={discard}>
				<Button kind="secondary">{t("kept.discard")}</Button>
			</form>
		</>
	);
}
