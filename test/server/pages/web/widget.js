void 'loader';
