import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** The pages of members. */
export const memberPages: CapabilityPages = {
  routes: pageGroup(() => import('./staff-pages.ts'), {
    'GET /n/:network/members': ['observer', 'listPage'],
    'GET /n/:network/members/new': ['coordinator', 'showRegister'],
    'POST /n/:network/members/new': ['coordinator', 'register'],
    'GET /n/:network/members/export': ['observer', 'exportFile'],
    'GET /n/:network/members/corrections': ['observer', 'correctionsPage'],
    'POST /n/:network/members/corrections': ['coordinator', 'postCorrection'],
    'GET /n/:network/members/import': ['coordinator', 'showUpload'],
    'POST /n/:network/members/import': ['coordinator', 'upload'],
    'GET /n/:network/members/import/:id': ['coordinator', 'showImport'],
    'POST /n/:network/members/import/:id': ['coordinator', 'postImport'],
    'GET /n/:network/members/:id': ['observer', 'memberPage'],
    'POST /n/:network/members/:id': ['coordinator', 'postMember'],
    'GET /n/:network/members/:id/edit': ['coordinator', 'showEdit'],
    'POST /n/:network/members/:id/edit': ['coordinator', 'postEdit'],
    'GET /n/:network/members/:id/status': ['coordinator', 'showStatus'],
    'POST /n/:network/members/:id/status': ['coordinator', 'postStatus'],
    'GET /n/:network/members/:id/contacts/new': ['coordinator', 'showNewContact'],
    'POST /n/:network/members/:id/contacts/new': ['coordinator', 'postNewContact'],
    'GET /n/:network/members/:id/contacts/:contact': ['coordinator', 'showContact'],
    'POST /n/:network/members/:id/contacts/:contact': ['coordinator', 'postContact'],
    'GET /n/:network/members/:id/contacts/:contact/mails': ['coordinator', 'showContactMails'],
    'POST /n/:network/members/:id/contacts/:contact/mails': ['coordinator', 'postContactMails'],
    'GET /n/:network/members/:id/contacts/:contact/consents': ['coordinator', 'showConsents'],
    'POST /n/:network/members/:id/contacts/:contact/consents': ['coordinator', 'postConsents'],
    'GET /n/:network/members/:id/contacts/:contact/left': ['coordinator', 'showContactLeft'],
    'POST /n/:network/members/:id/contacts/:contact/left': ['coordinator', 'postContactLeft'],
  }),
  today: () => import('./on-today.ts'),
};
