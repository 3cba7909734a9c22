import type { ReactNode } from "react";
import type { TextKey } from "#app/http/forms.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { Switcher } from "#app/ui/language-switcher.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Words } from "./words.tsx";

type MyFrameProps = {
	token: string;
	titleKey: TextKey;
	children: ReactNode;
	errors?: Record<string, string>;
	switcher?: Switcher;
};

/** A page below her own, with the way back to it. */
export function MyFrame({ token, titleKey, children, errors = {}, switcher }: MyFrameProps) {
	const { t } = usePage();
	const href = useHref();
	return (
		<PageFrame
			back={{ href: href(`/my/${token}`), label: t("my:title") }}
			{...(switcher && { switcher })}
		>
			<ErrorSummary errors={errors} />
			<h1>
				<Words of={titleKey} />
			</h1>
			{children}
		</PageFrame>
	);
}
