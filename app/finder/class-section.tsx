import type { ReactNode } from "react";
import type { TextKey } from "#app/http/forms.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";

type ClassSectionProps = { titleKey: TextKey; children: ReactNode };

/** A part of the class page under its heading in two languages. */
export function ClassSection({ titleKey, children }: ClassSectionProps) {
	const { t, english } = usePage();
	return (
		<section className="stack">
			<h2>
				<Both own={t(titleKey)} english={english(titleKey)} />
			</h2>
			{children}
		</section>
	);
}
