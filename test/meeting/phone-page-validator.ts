import { HtmlValidate } from 'html-validate';

/** Correct html for the pages that a coordinator works through with a phone in the hand. */
export const phonePageValidator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    'no-trailing-whitespace': 'off',
    // Numbers are written as the person gave them.
    'tel-non-breaking': 'off',
  },
});
