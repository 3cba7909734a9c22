import { useTranslation } from "react-i18next";
import { type LanguageTag, languages } from "#app/i18n/languages.ts";
import { usePage } from "#app/i18n/page.tsx";
import { inLanguage } from "./in-language.ts";
import { Picto } from "./picto.tsx";

export type Switcher = {
	/** Id of the form on the page whose answers must survive the change. */
	formId?: string;
	/** Where the form goes, without the language; the page itself when left out. */
	action?: string;
	method?: "get" | "post";
};

// More names than this would push the page off a small screen.
const FEW = 6;
const SHOWN = 4;

export function LanguageSwitcher({ switcher = {} }: { switcher?: Switcher }) {
	const { t } = useTranslation("common");
	const label = (
		<>
			<Picto name="language" />
			<span>{t("frame.languages")}</span>
		</>
	);
	const list = (
		<ul>
			{languages.map(({ tag, name, direction }) => (
				<li key={tag}>
					<LanguageChoice {...{ tag, name, direction, switcher }} />
				</li>
			))}
		</ul>
	);
	return (
		<>
			{/* Enter presses a form's first button: without this one it would change the language. */}
			{switcher.formId && <button type="submit" form={switcher.formId} hidden />}
			<nav className="languages" aria-label={t("frame.languages")}>
				{languages.length <= FEW ? (
					<>
						<p>{label}</p>
						{list}
					</>
				) : (
					<details>
						<summary>
							{label}
							<SomeNames />
						</summary>
						{list}
					</details>
				)}
			</nav>
		</>
	);
}

/** Who cannot read the word "Languages" knows by these what opens here. */
function SomeNames() {
	return languages.slice(0, SHOWN).map(({ tag, name, direction }) => (
		<span key={tag} lang={tag} dir={direction}>
			{name}
		</span>
	));
}

type LanguageChoiceProps = {
	tag: LanguageTag;
	name: string;
	direction: "ltr" | "rtl";
	switcher: Switcher;
};

function LanguageChoice({ tag, name, direction, switcher }: LanguageChoiceProps) {
	const { language, url } = usePage();
	const shown = { lang: tag, dir: direction, "aria-current": tag === language || undefined };
	const here = inLanguage(url.pathname + url.search, tag);
	if (!switcher.formId) {
		return (
			<a href={here} hrefLang={tag} {...shown}>
				{name}
			</a>
		);
	}
	return (
		<button
			form={switcher.formId}
			formAction={switcher.action ? inLanguage(switcher.action, tag) : here}
			formMethod={switcher.method ?? "post"}
			formNoValidate
			name="switch-language"
			value={tag}
			{...shown}
		>
			{name}
		</button>
	);
}
