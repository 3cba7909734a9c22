import type { TextKey } from "#app/http/forms.ts";
import type { PictoName } from "#app/ui/picto.tsx";

/** A page or a paper of hers, and the words that lead there. */
export type Door = {
	/** Below the language, such as `/my/token/plan`. */
	path: string;
	picto: PictoName;
	title: TextKey;
	/** A sentence below: why she should look there now. */
	help?: TextKey;
};
