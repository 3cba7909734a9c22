import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";

/** The same whether the class is on her list or not: pages are kept for everybody. */
export function KeepButton({ slug }: { slug: string }) {
	const { t } = usePage();
	const href = useHref();
	return (
		<form method="post" action={href("/list")}>
			<HiddenField name="class" value={slug} />
			<Button kind="secondary" picto="star">
				{t("keeping:list.keep")}
			</Button>
		</form>
	);
}
