/** What is used of nodemailer, as one part that is loaded with the first mail. */
export { default as MailComposer } from 'nodemailer/lib/mail-composer';
export { default as MimeNode } from 'nodemailer/lib/mime-node';
