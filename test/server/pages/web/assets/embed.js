void 'chat';
