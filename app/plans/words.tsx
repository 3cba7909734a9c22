import { directionOf, isLanguage } from "#app/i18n/languages.ts";
import type { PlanWords } from "./plan.ts";

/** Her words large, in the language she said them in; the tutor's English small below. */
export function Words({ of: { words, language, english } }: { of: PlanWords }) {
	return (
		<span className="both both-block">
			<span lang={language} dir={isLanguage(language) ? directionOf(language) : "auto"}>
				{words}
			</span>
			{english !== null && (
				<span className="both-english" lang="en" dir="ltr">
					{english}
				</span>
			)}
		</span>
	);
}
