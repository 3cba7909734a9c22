import { useHref, usePage } from "#app/i18n/page.tsx";
import { MyFrame } from "#app/my/my-frame.tsx";
import { Words } from "#app/my/words.tsx";
import { Button } from "#app/ui/button.tsx";
import type { KnownBackground } from "./background.server.ts";
import { BackgroundFields, FORM_ID } from "./background-fields.tsx";
import { BackgroundNews, type Typed } from "./background-news.tsx";

type MyBackgroundPageProps = {
	token: string;
	known: KnownBackground;
	isSaved: boolean;
	typed: Typed | undefined;
};

/** What helps her teacher, as she says it. */
export function MyBackgroundPage({ token, known, isSaved, typed }: MyBackgroundPageProps) {
	const { t } = usePage();
	const href = useHref();
	return (
		<MyFrame
			token={token}
			titleKey="background:title"
			switcher={{ formId: FORM_ID, method: "post" }}
		>
			<BackgroundNews isSaved={isSaved} isChanged={typed?.isChanged ?? false} />
			<p>{t("background:my.why")}</p>
			<p>{t("background:my.choose")}</p>
			<BackgroundFields
				background={typed?.background ?? known.background}
				version={known.version}
				action={href(`/my/${token}/languages`)}
			>
				<Button picto="check">
					<Words of="background:save" />
				</Button>
			</BackgroundFields>
		</MyFrame>
	);
}
