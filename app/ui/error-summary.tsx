import { useTranslation } from "react-i18next";

/** Keys are the ids of fields, values the words that stand beside them. */
export function ErrorSummary({ errors }: { errors: Record<string, string> }) {
	const { t } = useTranslation("common");
	const found = Object.entries(errors);
	if (found.length === 0) return null;
	return (
		<section
			className="error-summary"
			tabIndex={-1}
			// biome-ignore lint/a11y/noAutofocus: after a form comes back, this is what to read first
			autoFocus
			aria-labelledby="error-summary-title"
		>
			<div role="alert">
				<h2 id="error-summary-title">{t("ui.errorTitle")}</h2>
				<ul>
					{found.map(([id, words]) => (
						<li key={id}>
							<a href={`#${id}`}>{words}</a>
						</li>
					))}
				</ul>
			</div>
		</section>
	);
}
